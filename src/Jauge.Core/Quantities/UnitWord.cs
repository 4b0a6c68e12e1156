namespace Jauge.Core;

/// <summary>One word that a unit is made of, with its forms in both languages.</summary>
internal sealed record UnitWord(string Symbol, Dimension Dimension, Rational Factor)
{
    /// <summary>English plural; also accepted on reading.</summary>
    internal string Plural { get; init; } = Symbol;

    internal string French { get; init; } = Symbol;

    internal string FrenchPlural { get; init; } = Symbol;

    /// <summary>Other spellings accepted on reading, never written.</summary>
    internal string[] Aliases { get; init; } = [];

    internal IEnumerable<string> Spellings => Aliases.Append(Symbol).Append(Plural).Distinct();

    internal Unit Unit => new(Symbol, Dimension, Factor);

    /// <summary>The form for this many: English takes the plural for all but 1, French from 2 on.</summary>
    internal string For(decimal number, Language language)
    {
        var magnitude = Math.Abs(number);
        return language == Language.French
            ? magnitude >= 2 ? FrenchPlural : French
            : magnitude == 1 ? Symbol : Plural;
    }
}
