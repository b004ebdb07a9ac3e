package io.github.mubiao.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project's money.
 *
 * @param unit the unit of every amount; {@code null} where the document does not say
 * @param amounts the amounts the layout has, in the order of {@link Amount}; an empty cell is
 *     present without a value
 */
public record Budget(@Nullable MoneyUnit unit, Map<Amount, Sourced<BigDecimal>> amounts) {

    /** Copies the amounts into their fixed order. */
    public Budget {
        Map<Amount, Sourced<BigDecimal>> ordered = new EnumMap<>(Amount.class);
        ordered.putAll(amounts);
        amounts = Collections.unmodifiableMap(ordered);
    }

    /** One amount, or {@code null} where the layout does not have it. */
    public Sourced<BigDecimal> amount(Amount amount) {
        return amounts.get(amount);
    }

    /** The amounts that forms know. */
    public enum Amount {
        /** The year's total: 预算数, 年度资金总额, 年初预算数. */
        TOTAL("total"),
        /** 财政资金, 财政拨款. */
        FISCAL("fiscal"),
        /** 其他资金. */
        OTHER("other"),
        /** The total over the project's life: 中期资金总额, 项目资金总额. */
        MID_TERM_TOTAL("midTermTotal"),
        /** 上年结转资金. */
        CARRIED_OVER("carriedOver"),
        /** 中央资金, 中央补助. */
        CENTRAL("central"),
        /** 省级资金, 市级资金 of a municipality. */
        PROVINCIAL("provincial"),
        /** 地方资金, 区县资金. */
        LOCAL("local"),
        /** What was spent: 全年执行数. */
        EXECUTED("executed"),
        /** The year's total after changes within the year: 调整后预算数, 全年预算数 beside 年初预算数. */
        ADJUSTED("adjusted"),
        /** 市级资金 where 省级资金 and 县级资金 stand beside it. */
        MUNICIPAL("municipal"),
        /** 县级资金, 区级资金 where 省级资金 and 市级资金 stand beside it. */
        COUNTY("county"),
        /** 单位资金, 自有资金. */
        OWN_FUNDS("ownFunds"),
        /** 财政专户管理资金. */
        SPECIAL_ACCOUNT("specialAccount"),
        /** 财政拨款 of {@link #MID_TERM_TOTAL}. */
        MID_TERM_FISCAL("midTermFiscal"),
        /** 其他资金 of {@link #MID_TERM_TOTAL}. */
        MID_TERM_OTHER("midTermOther"),
        /** 上年结转资金 of {@link #MID_TERM_TOTAL}. */
        MID_TERM_CARRIED_OVER("midTermCarriedOver");

        private final String label;

        Amount(String label) {
            this.label = label;
        }

        /** The field's name in output. */
        public String label() {
            return label;
        }
    }
}
