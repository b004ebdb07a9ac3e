-- Whose document of which year: natural keys of documents and projects, which stay the same over years, files and
-- orders of loading. Tables of their own, as DuckDB adds no column to a table that others refer to; documents of
-- earlier loads have no row. Views keep the columns that they have, so that views of others go on.
CREATE TABLE history.document_keys (
    "document_id" BIGINT NOT NULL,
    "region" VARCHAR,
    "department_key" VARCHAR,
    PRIMARY KEY (document_id),
    FOREIGN KEY (document_id) REFERENCES history.documents (document_id)
);

CREATE TABLE history.project_keys (
    "document_id" BIGINT NOT NULL,
    "project" BIGINT NOT NULL,
    "region" VARCHAR,
    "department_key" VARCHAR,
    "project_key" VARCHAR,
    PRIMARY KEY (document_id, project),
    FOREIGN KEY (document_id, project) REFERENCES history.projects (document_id, project)
);

COMMENT ON TABLE history.document_keys IS '文件标识：一份文件一行';
COMMENT ON COLUMN history.document_keys.document_id IS '文件号';
COMMENT ON COLUMN history.document_keys.region IS '地区';
COMMENT ON COLUMN history.document_keys.department_key IS '部门标识';
COMMENT ON TABLE history.project_keys IS '项目标识：一个项目一行';
COMMENT ON COLUMN history.project_keys.document_id IS '文件号';
COMMENT ON COLUMN history.project_keys.project IS '项目序号';
COMMENT ON COLUMN history.project_keys.region IS '地区';
COMMENT ON COLUMN history.project_keys.department_key IS '部门标识';
COMMENT ON COLUMN history.project_keys.project_key IS '项目标识';

CREATE OR REPLACE VIEW documents AS SELECT d."document_id", d."load_id", d."path", d."format", d."sha256", d."size", d."fiscal_year", d."department_code", d."department_name", d."overall_objective", d."projects", d."indicators", d."findings", d."json", d.valid_from AS loaded, k.region, k.department_key
FROM history.documents d LEFT JOIN history.document_keys k ON k.document_id = d.document_id WHERE d.valid_to IS NULL;

CREATE OR REPLACE VIEW projects AS SELECT d.path AS document, d.fiscal_year, x."document_id", x."project", x."title", x."whole_department", x."unit", x."code", x."name", x."department", x."agency", x."attribute", x."period", x."budget_unit", x."total", x."fiscal", x."other", x."mid_term_total", x."carried_over", x."central", x."provincial", x."local", x."executed", x."adjusted", x."municipal", x."county", x."own_funds", x."special_account", x."mid_term_fiscal", x."mid_term_other", x."mid_term_carried_over", x."total_yuan", x."fiscal_yuan", x."other_yuan", x."mid_term_total_yuan", x."carried_over_yuan", x."central_yuan", x."provincial_yuan", x."local_yuan", x."executed_yuan", x."adjusted_yuan", x."municipal_yuan", x."county_yuan", x."own_funds_yuan", x."special_account_yuan", x."mid_term_fiscal_yuan", x."mid_term_other_yuan", x."mid_term_carried_over_yuan", x."purpose", x."mid_term_objectives", x."location_table", x."json", k.region, k.department_key, k.project_key
FROM history.projects x JOIN history.documents d ON d.document_id = x.document_id
LEFT JOIN history.project_keys k ON k.document_id = x.document_id AND k.project = x.project
WHERE d.valid_to IS NULL;
