with
  statistical as (
    select distinct
      case area_code when 'K04000001' then 'england-and-wales' when 'E92000001' then 'england' when 'W92000004' then 'wales'
        else 'region-' || area_code end as area_id,
      case area_code when 'K04000001' then 'England and Wales' when 'E92000001' then 'England' when 'W92000004' then 'Wales'
        when 'E12000003' then 'Yorkshire and the Humber' else area end as area_name,
      case when area_code like 'E12%' then 'region' when area_code = 'K04000001' then 'national' else 'country' end as area_kind,
      area_code
    from raw.ons__crime_severity
    where force_slug is null
  )
select force_id as area_id, area_name, 'force' as area_kind, force_code as area_code, force_id from dim_force
union all
select area_id, area_name, area_kind, area_code, null from statistical
union all
select 'british-transport-police', 'British Transport Police', 'other force', null, null
