package io.github.mubiao.worlds;

import io.github.mubiao.forms.FormDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two years of documents with what became of each project.
 *
 * @param older the older year's files
 * @param newer the newer year's files
 * @param truth for each project that goes on, by its number, the number of the newer one
 * @param doubtful projects of either year that were split or merged: any of their parts may be called the same
 * @param effects what the newer target of a project that goes on does to the older one, by {@code number/name};
 *     empty for none
 */
record World(
        List<Document> older,
        List<Document> newer,
        Map<Integer, Integer> truth,
        Set<Integer> doubtful,
        Map<String, String> effects) {

    /**
     * A file.
     *
     * @param path its path below the side's folder
     * @param form its content
     * @param projects the numbers of its projects, in their order
     * @param year its fiscal year
     */
    record Document(String path, FormDocument form, List<Integer> projects, int year) {}
}
