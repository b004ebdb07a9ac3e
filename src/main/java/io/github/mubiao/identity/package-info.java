/**
 * Whose document of which year it is: region, department and fiscal year of a document, and the natural keys of its
 * projects. Front door: {@link io.github.mubiao.identity.IdentitySink}, which stands between the reading of a document
 * and all that takes it; {@link io.github.mubiao.identity.ProjectCodes} and
 * {@link io.github.mubiao.identity.ProjectNames} say what of a code or name stays over the years.
 *
 * <p><b>Evidence.</b> The fiscal year is that of the first of these that there are:
 *
 * <ol>
 *   <li>the titles and lines of the document itself, then a year that its forms state;
 *   <li>the year that the user gives, who sets what documents do not say;
 *   <li>the year in the heading of a project;
 *   <li>the nearest name that holds a year: of the file, then of the folders upwards. A year within a document number
 *       (〔2021〕56号) or a date (20230115) is none, and of a name with several years none is taken;
 *   <li>the newest year within the codes of all projects: a project that goes on keeps the code of its first year, so
 *       older codes say nothing against a year, and newer ones say that a name's year is that of something else.
 * </ol>
 *
 * <p>The year that most projects name in their values and sentences supports one of these, or speaks against the
 * codes; alone it says nothing. Evidence of two kinds that differ is a finding {@code year-conflict}; one that is
 * weak, which is 3 to 5, and alone is a finding {@code year-weak}. A region is that of most codes, else that by which the
 * department's name begins; a department is that of most units' codes, with the name that the first of these gives it: the
 * unit of its own level; the field 主管部门 where it has the department's code, or where each project has it and all
 * agree; the one unit whose whole spending forms are about; a title; the field of some projects where these agree; the
 * user; the one unit of all projects where no code says that it is a part of a department; who issues the document,
 * where no project names a unit; the name of the file, that of a folder. A name that stands with another code than the
 * department's is not its name. A field, or a form of all that a unit spends, that names another department is a finding
 * {@code department-conflict}.
 *
 * <p><b>Streaming.</b> A document's header goes before its projects, while the codes of all projects are known at the
 * end. So the sink holds projects back until they are as many as {@link io.github.mubiao.identity.IdentitySink} says.
 * Most documents end before that. Of a longer one that says its year, region and department at its head, the header is
 * handed on then, and the rest as it comes; another is read to its end for evidence alone and asks for a second
 * reading. So does a document whose year turns out to be another than its reader took: the dates in it are typed by
 * the year. Memory does not grow with the document.
 *
 * <p><b>Keys.</b> A department's key is its region and its code, else its name without the region. A project's key is
 * its national code without year and check character; else its department's key and its code; else its
 * department's key and its name without years, document numbers and punctuation. Keys do not say who is who where
 * names or codes change: that is what a comparison finds.
 */
package io.github.mubiao.identity;
