package io.github.mubiao.cli;

import io.github.mubiao.model.InvalidArgumentException;
import io.github.mubiao.options.InvalidValueException;
import io.github.mubiao.warehouse.WarehouseAddress;
import picocli.CommandLine.ITypeConverter;

/** Where a warehouse is, as it is written on the command line. */
final class AddressConverter implements ITypeConverter<WarehouseAddress> {

    @Override
    public WarehouseAddress convert(String given) {
        try {
            return WarehouseAddress.of(given);
        } catch (InvalidArgumentException e) {
            throw new InvalidValueException(e.message());
        }
    }
}
