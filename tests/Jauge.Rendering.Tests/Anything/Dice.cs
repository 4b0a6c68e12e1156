using System.Globalization;

namespace Jauge.Rendering.Tests.Anything;

/// <summary>Choices that a seed decides.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>True once in so many times.</summary>
    internal bool Once(int in1) => _random.Next(in1) == 0;

    internal int Between(int least, int most) => _random.Next(least, most + 1);

    internal T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Some of the choices, each once, in their order.</summary>
    internal IReadOnlyList<T> Some<T>(IReadOnlyList<T> choices, int most)
    {
        var left = choices.Select((choice, i) => (choice, i)).ToList();
        var taken = new List<(T Choice, int Place)>();
        for (var i = Math.Min(Between(1, most), choices.Count); i > 0; i--)
        {
            var at = _random.Next(left.Count);
            taken.Add(left[at]);
            left.RemoveAt(at);
        }

        return [.. taken.OrderBy(t => t.Place).Select(t => t.Choice)];
    }

    internal string Time(int most = 600) => string.Create(CultureInfo.InvariantCulture, $"{Between(1, most)} {Pick("ms", "s", "min")}");

    internal string Law() =>
        Pick("{0}", "exponential({0})", "lognormal({0}, {0})", "constant({0})").Replace("{0}", Time(90), StringComparison.Ordinal);

    /// <summary>What people write, and what a careless writer of files stumbles over.</summary>
    internal string Title() =>
        Pick("'Boutique'", "\"L'accueil : 100 % à l'heure\"", "'${HOME} and %{ if x }'", "'\"quoted\" # not a comment'",
            "'$(reboot) `id` \\ back'",
        "'naïve café, 東京'", "'{{ template }} {% tag %}'", "'a: b, [c], &d *e'", "'yes'", "'1e3'", "'trailing space '",
        "'--- <b>bold</b> | pipe'");
}
