"""Tables of Arrow as pandas has them, without turning counts into fractions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyarrow as pa

from ..errors import BadOption, quoted

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["to_frame"]


def to_frame(table: pa.Table) -> pd.DataFrame:
    """Return a table as a data frame with types that know missing values.

    By default pandas makes 25.0 of the count 25 where another row has none, and a
    wrong number of a large one.

    Raises
    ------
    BadOption
        Two columns have one name, or pandas has nothing for a value, such as a day
        before the year 1.

    """
    import pandas as pd

    names = table.column_names
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise BadOption(
            f"two columns are called {quoted(twice[0])}; give one another name, with AS"
        )

    nullable = {
        pa.int32(): pd.Int32Dtype(),
        pa.int64(): pd.Int64Dtype(),
        pa.float64(): pd.Float64Dtype(),
        pa.bool_(): pd.BooleanDtype(),
        pa.string(): pd.StringDtype(),
    }
    try:
        return table.to_pandas(types_mapper=nullable.get)
    except (pa.ArrowException, ValueError, TypeError, OverflowError) as error:
        raise BadOption(
            f"the rows cannot be a data frame ({error}); make text of such a column: "
            "CAST(… AS VARCHAR)"
        ) from error
