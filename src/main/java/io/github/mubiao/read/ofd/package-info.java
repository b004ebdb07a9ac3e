/**
 * OFD files (GB/T 33190-2016) become pages: a zip of XML parts, read as a stream without a library of the
 * format. Front door: {@link io.github.mubiao.read.ofd.OfdReader}.
 *
 * <ol>
 *   <li>{@code OFD.xml} names the root of each document in the package, and this its pages, templates and
 *       resources. Parts are named from the part that names them, or, as some programs do, from the root.
 *   <li>{@code OfdPageReader} reads a page's part twice: first its area and templates, then its objects. A
 *       template's objects come first, then the page's, then those of its annotations, but for stamps,
 *       watermarks and links.
 *   <li>An object's own map ({@code CTM}) comes first, then the place of its boundary. Texts say the way from
 *       each sign to the next; a path is read as it is abbreviated ({@code OfdPath}); a composite object draws
 *       a graphic of the resources; a picture is never opened.
 *   <li>What is drawn goes through the stages of {@link io.github.mubiao.read.page}.
 * </ol>
 *
 * <p>Signatures are not looked at. A sign without a character, for which a writer puts {@code ¤}, is U+FFFD.
 */
package io.github.mubiao.read.ofd;
