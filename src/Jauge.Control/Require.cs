using System.Runtime.CompilerServices;

namespace Jauge.Control;

/// <summary>Guards against a caller's bug.</summary>
internal static class Require
{
    /// <summary>Throws unless the value is at least the bound.</summary>
    public static T AtLeast<T>(T value, T low, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T> =>
        value.CompareTo(low) >= 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"Must be at least {low}.");

    /// <summary>Throws unless the value is above the bound.</summary>
    public static T Above<T>(T value, T low, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T> =>
        value.CompareTo(low) > 0 ? value : throw new ArgumentOutOfRangeException(name, value, $"Must be above {low}.");

    /// <summary>Throws unless the value lies between the bounds, both included.</summary>
    public static T Between<T>(T value, T low, T high, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : IComparable<T> =>
        value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"Must lie between {low} and {high}.");
}
