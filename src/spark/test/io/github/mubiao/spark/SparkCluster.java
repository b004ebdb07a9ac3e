package io.github.mubiao.spark;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A standalone cluster on loopback: a master and workers of one core, each a process of its own. */
final class SparkCluster implements Closeable {

    private static final long PATIENCE_SECONDS = 400;

    private final Path folder;
    private final Path home;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    /**
     * Starts a cluster.
     *
     * @param folder takes its files
     */
    SparkCluster(Path folder, int workers) throws IOException, InterruptedException {
        this.folder = folder;
        this.home = home(folder.resolve("spark"));
        this.port = freePort();
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "" + port,
                "--webui-port",
                "0");
        await("the master listens", this::listens);
        for (int i = 1; i <= workers; i++) {
            start(
                    "worker-" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "0",
                    "--work-dir",
                    folder.resolve("work-" + i).toString(),
                    "spark://127.0.0.1:" + port);
        }
    }

    /** What an installation of Spark looks like to a worker: a folder of jars. */
    private static Path home(Path home) throws IOException {
        Path jars = Files.createDirectories(home.resolve("jars"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(entry);
            if (Files.isRegularFile(jar)) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        Files.writeString(home.resolve("RELEASE"), "for tests");
        return home;
    }

    /** The program's own classes as a jar. */
    static Path jar(Path jar, Path classes) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for something that is bound to happen. */
    static void await(String what, BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain: " + what);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Submits a job; what it says is in {@code NAME.log}. */
    Process submit(String name, String type, Path jar, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--master",
                "spark://127.0.0.1:" + port,
                "--class",
                type,
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.driver.bindAddress=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.executor.memory=512m",
                "--conf",
                "spark.sql.shuffle.partitions=2",
                "--conf",
                "spark.scheduler.minRegisteredResourcesRatio=1.0",
                "--conf",
                "spark.scheduler.maxRegisteredResourcesWaitingTime=60s",
                jar.toString()));
        all.addAll(Arrays.asList(arguments));
        return start(name, "org.apache.spark.deploy.SparkSubmit", all.toArray(String[]::new));
    }

    private Process start(String name, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                home + "/jars/*"));
        command.addAll(1, List.of(SparkTests.opens()));
        command.add(type);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    Path log(String name) {
        return folder.resolve(name + ".log");
    }

    /** Kills a worker, counted from 1, with all that runs on it. */
    void kill(int worker) {
        end(processes.get(worker));
    }

    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws IOException {
        processes.forEach(SparkCluster::end);
        // JUnit warns of links out of its folder.
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }
}
