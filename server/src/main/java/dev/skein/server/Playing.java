package dev.skein.server;

import dev.skein.act.playbook.Playbook;
import java.util.List;

/** The playbooks that the loops run by. */
@FunctionalInterface
public interface Playing {
    /** Every published version, those too that only finish their runs. */
    List<Playbook> published();
}
