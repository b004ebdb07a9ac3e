/**
 * Documents become tables of a database, DuckDB or PostgreSQL, in one transaction, and come out again.
 * Front door: {@link io.github.mubiao.warehouse.Warehouse}.
 *
 * <p>A load copies its rows into temporary tables ({@code stage.sql}), decides which documents are new versions of which
 * ({@code Arrivals}), and moves the rows into the tables ({@code merge.sql}); what changed between years is then computed
 * anew for the years that were touched. Tables and views are made by numbered scripts ({@code Migrations}), queries of
 * the views at a time from the views' own definitions ({@code DatedViews}). All SQL names the schema of the tables
 * {@code history}; {@code SchemaNames} puts in the one that it is in a database.
 */
package io.github.mubiao.warehouse;
