using Jauge.Core;

namespace Jauge.Sizing;

/// <summary>What is asked for cannot be searched: nothing varies, a path is unknown, a value is none.</summary>
/// <param name="told">What is wrong.</param>
/// <param name="help">What to write instead; null where nobody knows.</param>
public sealed class SizingException(Text told, Text? help) : Exception(told.English)
{
    /// <summary>What is wrong.</summary>
    public Text Told { get; } = told;

    /// <summary>What to write instead.</summary>
    public Text? Help { get; } = help;
}
