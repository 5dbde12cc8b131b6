-- A disagreement that nobody has looked at stops the load: look, then record it in data/sources/peelboard/known_conflicts.csv.
select conflict_kind, force_id, round_id, subject, first_statement, second_statement from fact_conflict where explanation is null
