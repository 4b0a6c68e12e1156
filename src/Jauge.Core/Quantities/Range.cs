namespace Jauge.Core;

/// <summary>From low to high, both included; a single value is a range whose ends are equal.</summary>
/// <typeparam name="T">A quantity.</typeparam>
/// <param name="Low">The first end as written.</param>
/// <param name="High">The last end as written. It may be below the first one: <see cref="IsReversed"/> is a user's mistake, for callers
/// to report.</param>
public readonly record struct Range<T>(T Low, T High) : IFormattable
    where T : IComparable<T>
{
    /// <summary>True for one value.</summary>
    public bool IsExact => Low.CompareTo(High) == 0;

    /// <summary>True for <c>5..1</c>.</summary>
    public bool IsReversed => Low.CompareTo(High) > 0;

    /// <summary>True from low to high, both included.</summary>
    public bool Contains(T value) => Low.CompareTo(value) <= 0 && value.CompareTo(High) <= 0;

    /// <summary>A function of both ends.</summary>
    public Range<TResult> Select<TResult>(Func<T, TResult> function)
        where TResult : IComparable<TResult>
    {
        ArgumentNullException.ThrowIfNull(function);
        return new(function(Low), function(High));
    }

    /// <summary>The canonical text, the unit once at the end where both have the same: <c>35..45 USD/month</c>.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Both ends in a format and a language; one only where they are equal.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        IsExact
            ? Ranges.End(High, format, formatProvider)
            : Ranges.Join(Ranges.End(Low, format, formatProvider), Ranges.End(High, format, formatProvider));
}
