package io.github.mubiao.laws;

import java.util.List;

/**
 * A generated document and the forms that are to be read from it, in order.
 *
 * @param id names the case in failures
 * @param blocks the document
 * @param parts the forms
 */
record Case(String id, List<Block> blocks, List<Part> parts) {}
