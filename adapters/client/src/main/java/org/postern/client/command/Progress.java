// SPDX-License-Identifier: Apache-2.0
package org.postern.client.command;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says on a terminal, after a second and then each second, what takes so long; says nothing in a pipe. */
public final class Progress implements AutoCloseable {

    private final PrintWriter err;
    private final ScheduledExecutorService ticking;
    private final long started = System.nanoTime();
    private volatile String doing;
    private volatile int shown;

    private Progress(PrintWriter err, String doing, ScheduledExecutorService ticking) {
        this.err = err;
        this.doing = doing;
        this.ticking = ticking;
    }

    public static Progress of(PrintWriter err, String doing) {
        if (!onTerminal()) {
            return new Progress(err, doing, null);
        }
        ScheduledExecutorService ticking = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        Progress progress = new Progress(err, doing, ticking);
        var unused = ticking.scheduleAtFixedRate(progress::show, 1, 1, TimeUnit.SECONDS);
        return progress;
    }

    /** What is being done now. */
    public void now(String what) {
        doing = what;
    }

    /** Clears the line, for a result to be written in its place. */
    public void pause() {
        erase();
    }

    @Override
    public void close() {
        if (ticking != null) {
            ticking.shutdownNow();
            erase();
        }
    }

    private synchronized void show() {
        String line =
                doing + " (" + Duration.ofNanos(System.nanoTime() - started).toSeconds() + " s)";
        erase();
        err.print(line);
        err.flush();
        shown = line.length();
    }

    private synchronized void erase() {
        if (shown > 0) {
            err.print("\r" + " ".repeat(shown) + "\r");
            err.flush();
            shown = 0;
        }
    }

    /** Newer Java gives a console also where there is no terminal, and then a way to ask. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        if (System.console() == null) {
            return false;
        }
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
