/**
 * Documents become tables of a database, DuckDB or PostgreSQL, in one transaction, and come out again.
 * Front door: {@link io.github.mubiao.warehouse.Warehouse}.
 */
package io.github.mubiao.warehouse;
