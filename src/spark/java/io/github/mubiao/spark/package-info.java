/**
 * The rooms on Apache Spark, for what one machine cannot do. Front doors:
 * {@link io.github.mubiao.spark.SparkConvert} and {@link io.github.mubiao.spark.SparkDiff}.
 */
package io.github.mubiao.spark;
