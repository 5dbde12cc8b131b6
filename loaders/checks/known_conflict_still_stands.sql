-- An explanation in data/sources/peelboard/known_conflicts.csv of a disagreement that the sources no longer show: remove it.
select conflict_kind, force_id, round_id, subject, explanation from fact_conflict where first_statement is null or second_statement is null
