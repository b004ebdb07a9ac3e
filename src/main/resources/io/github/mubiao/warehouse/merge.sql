-- Moves what was staged into the tables; stage_new and stage_ended say which documents are new versions, and which
-- current ones they end.

UPDATE history.documents SET valid_to = (SELECT started FROM stage_load)
WHERE valid_to IS NULL AND document_id IN (SELECT document_id FROM stage_ended);

INSERT INTO history.documents ("document_id", "load_id", "path", "format", "sha256", "size", "fiscal_year", "department_code", "department_name", "overall_objective", "projects", "indicators", "findings", "json", "valid_from", "valid_to")
SELECT n.document_id, l.load_id, s.document, s."format", s."sha256", s."size", s."fiscal_year", s."department_code", s."department_name", s."overall_objective", s."projects", s."indicators", s."findings", j.json, l.started, NULL
FROM stage_documents s
JOIN stage_new n ON n.document = s.document
JOIN stage_document_lines j ON j.document = s.document
CROSS JOIN stage_load l;

INSERT INTO history.coverage ("document_id", "tables_form", "tables_indicators", "tables_continuation", "tables_project_list", "tables_schedule", "tables_list_of_projects", "tables_other", "cells_filled", "cells_used", "cells_ignored", "cells_reported")
SELECT n.document_id, s."tables_form", s."tables_indicators", s."tables_continuation", s."tables_project_list", s."tables_schedule", s."tables_list_of_projects", s."tables_other", s."cells_filled", s."cells_used", s."cells_ignored", s."cells_reported"
FROM stage_documents s
JOIN stage_new n ON n.document = s.document;

INSERT INTO history.document_keys (document_id, region, department_key, location)
SELECT n.document_id, s.region, s.department_key, l.location
FROM stage_documents s JOIN stage_new n ON n.document = s.document
LEFT JOIN stage_locations l ON l.document = s.document;

INSERT INTO history.contents (document_id, part, content)
SELECT n.document_id, s.part, s.content
FROM stage_contents s JOIN stage_new n ON n.document = s.document;

INSERT INTO history.units (document_id, unit, code, name)
SELECT n.document_id, row_number() OVER (PARTITION BY n.document_id ORDER BY min(s.project)), s.unit_code, s.unit_name
FROM stage_projects s JOIN stage_new n ON n.document = s.document
WHERE s.unit_code IS NOT NULL OR s.unit_name IS NOT NULL
GROUP BY n.document_id, s.unit_code, s.unit_name;

INSERT INTO history.projects ("document_id", "project", "title", "whole_department", "unit", "code", "name", "department", "agency", "attribute", "period", "budget_unit", "total", "fiscal", "other", "mid_term_total", "carried_over", "central", "provincial", "local", "executed", "adjusted", "municipal", "county", "own_funds", "special_account", "mid_term_fiscal", "mid_term_other", "mid_term_carried_over", "total_yuan", "fiscal_yuan", "other_yuan", "mid_term_total_yuan", "carried_over_yuan", "central_yuan", "provincial_yuan", "local_yuan", "executed_yuan", "adjusted_yuan", "municipal_yuan", "county_yuan", "own_funds_yuan", "special_account_yuan", "mid_term_fiscal_yuan", "mid_term_other_yuan", "mid_term_carried_over_yuan", "purpose", "mid_term_objectives", "location_table", "json")
SELECT n.document_id, s."project", s."title", s."whole_department", u.unit, s."code", s."name", s."department", s."agency", s."attribute", s."period", s."budget_unit", s."total", s."fiscal", s."other", s."mid_term_total", s."carried_over", s."central", s."provincial", s."local", s."executed", s."adjusted", s."municipal", s."county", s."own_funds", s."special_account", s."mid_term_fiscal", s."mid_term_other", s."mid_term_carried_over", s."total_yuan", s."fiscal_yuan", s."other_yuan", s."mid_term_total_yuan", s."carried_over_yuan", s."central_yuan", s."provincial_yuan", s."local_yuan", s."executed_yuan", s."adjusted_yuan", s."municipal_yuan", s."county_yuan", s."own_funds_yuan", s."special_account_yuan", s."mid_term_fiscal_yuan", s."mid_term_other_yuan", s."mid_term_carried_over_yuan", s."purpose", s."mid_term_objectives", s."table", j.json
FROM stage_projects s
JOIN stage_new n ON n.document = s.document
JOIN stage_project_lines j ON j.document = s.document AND j.project = s.project
LEFT JOIN history.units u ON u.document_id = n.document_id
 AND u.code IS NOT DISTINCT FROM s.unit_code AND u.name IS NOT DISTINCT FROM s.unit_name;

INSERT INTO history.project_keys (document_id, project, region, department_key, project_key)
SELECT n.document_id, s.project, s.region, s.department_key, s.project_key
FROM stage_projects s JOIN stage_new n ON n.document = s.document;

INSERT INTO history.schedule ("document_id", "project", "step", "label", "month", "cumulative_percent", "location_table", "location_row", "location_column")
SELECT n.document_id, s."project", s."step", s."label", s."month", s."cumulative_percent", s."table", s."row", s."column"
FROM stage_schedule s JOIN stage_new n ON n.document = s.document;

INSERT INTO history.objectives ("document_id", "project", "objective", "text")
SELECT n.document_id, s."project", s."objective", s."text"
FROM stage_objectives s JOIN stage_new n ON n.document = s.document;

INSERT INTO history.indicators ("document_id", "project", "indicator", "level1", "level2", "level3", "dimension", "category", "term", "description", "value", "kind", "comparator", "target_value", "lower", "lower_inclusive", "upper", "upper_inclusive", "unit", "base_value", "base_lower", "base_upper", "base_unit", "per", "change", "implied", "date", "deadline", "date_from", "date_to", "grade", "reference", "target", "basis", "weight", "baseline", "actual", "score", "nature", "explanation", "remark", "deviation", "scoring_rule", "area", "location_table", "location_row", "location_column")
SELECT n.document_id, s."project", s."indicator", s."level1", s."level2", s."level3", s."dimension", s."category", s."term", s."description", s."value", s."kind", s."comparator", s."target_value", s."lower", s."lower_inclusive", s."upper", s."upper_inclusive", s."unit", s."base_value", s."base_lower", s."base_upper", s."base_unit", s."per", s."change", s."implied", s."date", CASE
         WHEN length(s."date") = 10 AND s."date" NOT LIKE '--%' THEN CAST(s."date" AS DATE)
         WHEN length(s."date") = 7 AND s."date" NOT LIKE '--%' THEN CAST(CAST(s."date" || '-01' AS DATE) + INTERVAL '1 month' - INTERVAL '1 day' AS DATE)
         WHEN length(s."date") = 4 AND s."date" NOT LIKE '--%' THEN CAST(s."date" || '-12-31' AS DATE) END, s."date_from", s."date_to", s."grade", s."reference", s."target", s."basis", s."weight", s."baseline", s."actual", s."score", s."nature", s."explanation", s."remark", s."deviation", s."scoring_rule", s."area", s."table", s."row", s."column"
FROM stage_indicators s JOIN stage_new n ON n.document = s.document;

INSERT INTO history.department_targets ("document_id", "objective", "target_ordinal", "objective_name", "name", "text", "kind", "comparator", "target_value", "lower", "lower_inclusive", "upper", "upper_inclusive", "unit", "base_value", "base_lower", "base_upper", "base_unit", "per", "change", "implied", "date", "date_from", "date_to", "grade", "reference", "target", "location_paragraph")
SELECT n.document_id, s."objective", s."target_ordinal", s."objective_name", s."name", s."text", s."kind", s."comparator", s."target_value", s."lower", s."lower_inclusive", s."upper", s."upper_inclusive", s."unit", s."base_value", s."base_lower", s."base_upper", s."base_unit", s."per", s."change", s."implied", s."date", s."date_from", s."date_to", s."grade", s."reference", s."target", s."paragraph"
FROM stage_department_targets s JOIN stage_new n ON n.document = s.document;

INSERT INTO history.findings ("document_id", "finding", "rule", "severity", "project_key", "message", "location_table", "location_row", "location_column", "location_paragraph")
SELECT n.document_id, s."finding", s."rule", s."severity", s."project_key", s."message", s."table", s."row", s."column", s."paragraph"
FROM stage_findings s JOIN stage_new n ON n.document = s.document;
