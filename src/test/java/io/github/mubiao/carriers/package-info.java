/** Makes workbooks and documents of formats other than Word's packages, for tests. */
package io.github.mubiao.carriers;
