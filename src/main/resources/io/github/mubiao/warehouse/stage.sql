-- Takes the rows of a load, checked by nothing yet; gone at the end of the session.

DROP TABLE IF EXISTS stage_documents;

CREATE TEMPORARY TABLE stage_documents ("document" VARCHAR, "format" VARCHAR, "sha256" VARCHAR, "size" BIGINT, "fiscal_year" BIGINT, "department_code" VARCHAR, "department_name" VARCHAR, "overall_objective" VARCHAR, "projects" BIGINT, "indicators" BIGINT, "findings" BIGINT, "status" VARCHAR, "tables_form" BIGINT, "tables_indicators" BIGINT, "tables_continuation" BIGINT, "tables_project_list" BIGINT, "tables_schedule" BIGINT, "tables_list_of_projects" BIGINT, "tables_other" BIGINT, "cells_filled" BIGINT, "cells_used" BIGINT, "cells_ignored" BIGINT, "cells_reported" BIGINT, "region" VARCHAR, "department_key" VARCHAR);

DROP TABLE IF EXISTS stage_projects;

CREATE TEMPORARY TABLE stage_projects ("document" VARCHAR, "project" BIGINT, "title" VARCHAR, "whole_department" BOOLEAN, "unit_code" VARCHAR, "unit_name" VARCHAR, "code" VARCHAR, "name" VARCHAR, "department" VARCHAR, "agency" VARCHAR, "attribute" VARCHAR, "period" VARCHAR, "budget_unit" VARCHAR, "total" DECIMAL(38,18), "fiscal" DECIMAL(38,18), "other" DECIMAL(38,18), "mid_term_total" DECIMAL(38,18), "carried_over" DECIMAL(38,18), "central" DECIMAL(38,18), "provincial" DECIMAL(38,18), "local" DECIMAL(38,18), "executed" DECIMAL(38,18), "adjusted" DECIMAL(38,18), "municipal" DECIMAL(38,18), "county" DECIMAL(38,18), "own_funds" DECIMAL(38,18), "special_account" DECIMAL(38,18), "mid_term_fiscal" DECIMAL(38,18), "mid_term_other" DECIMAL(38,18), "mid_term_carried_over" DECIMAL(38,18), "total_yuan" DECIMAL(38,18), "fiscal_yuan" DECIMAL(38,18), "other_yuan" DECIMAL(38,18), "mid_term_total_yuan" DECIMAL(38,18), "carried_over_yuan" DECIMAL(38,18), "central_yuan" DECIMAL(38,18), "provincial_yuan" DECIMAL(38,18), "local_yuan" DECIMAL(38,18), "executed_yuan" DECIMAL(38,18), "adjusted_yuan" DECIMAL(38,18), "municipal_yuan" DECIMAL(38,18), "county_yuan" DECIMAL(38,18), "own_funds_yuan" DECIMAL(38,18), "special_account_yuan" DECIMAL(38,18), "mid_term_fiscal_yuan" DECIMAL(38,18), "mid_term_other_yuan" DECIMAL(38,18), "mid_term_carried_over_yuan" DECIMAL(38,18), "purpose" VARCHAR, "objectives" VARCHAR, "mid_term_objectives" VARCHAR, "table" BIGINT, "region" VARCHAR, "department_key" VARCHAR, "project_key" VARCHAR);

DROP TABLE IF EXISTS stage_schedule;

CREATE TEMPORARY TABLE stage_schedule ("document" VARCHAR, "project" BIGINT, "step" BIGINT, "label" VARCHAR, "month" BIGINT, "cumulative_percent" DECIMAL(38,18), "table" BIGINT, "row" BIGINT, "column" BIGINT);

DROP TABLE IF EXISTS stage_indicators;

CREATE TEMPORARY TABLE stage_indicators ("document" VARCHAR, "project" BIGINT, "indicator" BIGINT, "level1" VARCHAR, "level2" VARCHAR, "level3" VARCHAR, "dimension" VARCHAR, "category" VARCHAR, "term" VARCHAR, "description" VARCHAR, "value" VARCHAR, "kind" VARCHAR, "comparator" VARCHAR, "target_value" DECIMAL(38,18), "lower" DECIMAL(38,18), "lower_inclusive" BOOLEAN, "upper" DECIMAL(38,18), "upper_inclusive" BOOLEAN, "unit" VARCHAR, "base_value" DECIMAL(38,18), "base_lower" DECIMAL(38,18), "base_upper" DECIMAL(38,18), "base_unit" VARCHAR, "per" VARCHAR, "change" VARCHAR, "implied" BOOLEAN, "date" VARCHAR, "date_from" VARCHAR, "date_to" VARCHAR, "grade" VARCHAR, "reference" VARCHAR, "target" VARCHAR, "basis" VARCHAR, "weight" DECIMAL(38,18), "baseline" VARCHAR, "actual" VARCHAR, "score" DECIMAL(38,18), "nature" VARCHAR, "explanation" VARCHAR, "remark" VARCHAR, "deviation" VARCHAR, "scoring_rule" VARCHAR, "area" VARCHAR, "table" BIGINT, "row" BIGINT, "column" BIGINT);

DROP TABLE IF EXISTS stage_department_targets;

CREATE TEMPORARY TABLE stage_department_targets ("document" VARCHAR, "objective" BIGINT, "target_ordinal" BIGINT, "objective_name" VARCHAR, "name" VARCHAR, "text" VARCHAR, "kind" VARCHAR, "comparator" VARCHAR, "target_value" DECIMAL(38,18), "lower" DECIMAL(38,18), "lower_inclusive" BOOLEAN, "upper" DECIMAL(38,18), "upper_inclusive" BOOLEAN, "unit" VARCHAR, "base_value" DECIMAL(38,18), "base_lower" DECIMAL(38,18), "base_upper" DECIMAL(38,18), "base_unit" VARCHAR, "per" VARCHAR, "change" VARCHAR, "implied" BOOLEAN, "date" VARCHAR, "date_from" VARCHAR, "date_to" VARCHAR, "grade" VARCHAR, "reference" VARCHAR, "target" VARCHAR, "paragraph" BIGINT);

DROP TABLE IF EXISTS stage_findings;

CREATE TEMPORARY TABLE stage_findings ("document" VARCHAR, "finding" BIGINT, "rule" VARCHAR, "severity" VARCHAR, "project_key" VARCHAR, "message" VARCHAR, "table" BIGINT, "row" BIGINT, "column" BIGINT, "paragraph" BIGINT);

DROP TABLE IF EXISTS stage_objectives;

CREATE TEMPORARY TABLE stage_objectives ("document" VARCHAR, "project" BIGINT, "objective" BIGINT, "text" VARCHAR);

DROP TABLE IF EXISTS stage_contents;

CREATE TEMPORARY TABLE stage_contents ("document" VARCHAR, "part" BIGINT, "content" VARCHAR);

DROP TABLE IF EXISTS stage_project_lines;

CREATE TEMPORARY TABLE stage_project_lines ("document" VARCHAR, "project" BIGINT, "json" VARCHAR);

DROP TABLE IF EXISTS stage_document_lines;

CREATE TEMPORARY TABLE stage_document_lines ("document" VARCHAR, "json" VARCHAR);

DROP TABLE IF EXISTS stage_load;

CREATE TEMPORARY TABLE stage_load (load_id BIGINT, started TIMESTAMP WITH TIME ZONE);

DROP TABLE IF EXISTS stage_new;

CREATE TEMPORARY TABLE stage_new (document_id BIGINT, document VARCHAR);

DROP TABLE IF EXISTS stage_ended;

CREATE TEMPORARY TABLE stage_ended (document_id BIGINT);

DROP TABLE IF EXISTS stage_locations;

CREATE TEMPORARY TABLE stage_locations (document VARCHAR, location VARCHAR);
