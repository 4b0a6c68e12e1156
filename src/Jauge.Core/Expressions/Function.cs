namespace Jauge.Core.Expressions;

/// <summary>A function's name and how many arguments it takes.</summary>
internal sealed record Function(string Name, int Min, int Max)
{
    private static readonly Function[] All =
    [
        new("if", 3, 3), new("min", 1, int.MaxValue), new("max", 1, int.MaxValue), new("sum", 1, int.MaxValue),
        new("round", 1, 2), new("ceil", 1, 2), new("floor", 1, 2),
        new("abs", 1, 1), new("low", 1, 1), new("high", 1, 1), new("mid", 1, 1),
        new("count", 1, 1), new("mean", 1, 1), new("range", 2, 2),
    ];

    internal static IReadOnlyCollection<string> Names { get; } = [.. All.Select(f => f.Name)];

    internal Text Expected => (Min, Max) switch
    {
        (3, 3) => new("a condition and two values", "une condition et deux valeurs"),
        (1, 1) => new("one value", "une valeur"),
        (2, 2) => new("two values", "deux valeurs"),
        (1, 2) => new("a value and an optional step", "une valeur et un pas facultatif"),
        _ => new("one value or more", "une valeur ou plus"),
    };

    internal static Function? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    internal bool Takes(int count) => count >= Min && count <= Max;
}
