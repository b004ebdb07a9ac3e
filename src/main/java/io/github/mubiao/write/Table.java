package io.github.mubiao.write;

import java.util.Arrays;
import java.util.List;

/** The tables that every tabular format has, with their columns in order. */
enum Table {
    DOCUMENTS(
            1,
            "document:string format:string sha256:string size:integer fiscal_year:integer"
                    + " department_code:string department_name:string overall_objective:string"
                    + " projects:integer indicators:integer findings:integer"),
    PROJECTS(
            2,
            "document:string project:integer title:string unit_code:string unit_name:string code:string"
                    + " name:string department:string agency:string attribute:string period:string"
                    + " budget_unit:string total:number fiscal:number other:number mid_term_total:number"
                    + " carried_over:number central:number provincial:number local:number executed:number"
                    + " total_yuan:number fiscal_yuan:number other_yuan:number mid_term_total_yuan:number"
                    + " carried_over_yuan:number central_yuan:number provincial_yuan:number local_yuan:number"
                    + " executed_yuan:number purpose:string objectives:string table:integer"),
    SCHEDULE(
            3,
            "document:string project:integer step:integer label:string month:integer"
                    + " cumulative_percent:number table:integer row:integer column:integer"),
    INDICATORS(
            3,
            "document:string project:integer indicator:integer level1:string level2:string level3:string"
                    + " dimension:string category:string term:string description:string value:string kind:string"
                    + " comparator:string target_value:number lower:number lower_inclusive:boolean upper:number"
                    + " upper_inclusive:boolean unit:string base_value:number base_lower:number"
                    + " base_upper:number base_unit:string per:string change:string implied:boolean date:string"
                    + " date_from:string date_to:string grade:string reference:string target:string"
                    + " basis:string weight:number baseline:string actual:string score:number nature:string"
                    + " explanation:string remark:string table:integer row:integer column:integer"),
    DEPARTMENT_TARGETS(
            3,
            "document:string objective:integer target_ordinal:integer objective_name:string name:string"
                    + " text:string kind:string comparator:string target_value:number lower:number"
                    + " lower_inclusive:boolean upper:number upper_inclusive:boolean unit:string"
                    + " base_value:number base_lower:number base_upper:number base_unit:string per:string"
                    + " change:string implied:boolean date:string date_from:string date_to:string grade:string"
                    + " reference:string target:string paragraph:integer"),
    FINDINGS(
            2,
            "document:string finding:integer rule:string severity:string project_key:string message:string"
                    + " table:integer row:integer column:integer paragraph:integer");

    private final int keyColumns;
    /** Made by {@code toList()} and never changed, which Error Prone cannot see. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Field> fields;

    /**
     * A column.
     *
     * @param name snake_case
     * @param type a type of Table Schema
     */
    record Field(String name, String type) {

        static Field of(String text) {
            String[] parts = text.split(":", 2);
            return new Field(parts[0], parts[1]);
        }
    }

    Table(int keyColumns, String columns) {
        this.keyColumns = keyColumns;
        this.fields = Arrays.stream(columns.split(" ")).map(Field::of).toList();
    }

    /** The table's name in lower case; files are called by it. */
    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    List<Field> fields() {
        return fields;
    }

    List<String> header() {
        return fields.stream().map(Field::name).toList();
    }

    /** The columns that tell a row from every other: the first ones. */
    List<String> primaryKey() {
        return header().subList(0, keyColumns);
    }
}
