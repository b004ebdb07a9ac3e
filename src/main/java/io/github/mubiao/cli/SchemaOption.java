package io.github.mubiao.cli;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.options.InvalidValueException;
import io.github.mubiao.warehouse.WarehouseAddress;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which schemas of a database a warehouse is in. */
final class SchemaOption {

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--schema",
            paramLabel = "NAME",
            description = "Keeps views in the schema NAME and tables in NAME_history, apart from other warehouses and"
                    + " tables of the database (default: the database's own schema, and 'history').")
    private String name;

    /** The warehouse of an address that the command line names. */
    WarehouseAddress of(WarehouseAddress address) {
        try {
            return name == null ? address : address.inSchema(name);
        } catch (InvalidArgumentException e) {
            throw CommandLines.wrong(spec, e);
        }
    }

    /** Where a warehouse is, as it is written on the command line. */
    static final class Address implements ITypeConverter<WarehouseAddress> {

        @Override
        public WarehouseAddress convert(String given) {
            try {
                return WarehouseAddress.of(given);
            } catch (InvalidArgumentException e) {
                throw new InvalidValueException(e.message());
            }
        }
    }
}
