namespace Jauge.Core;

/// <summary>The two languages of every output.</summary>
public enum Language
{
    /// <summary>The language of codes, keys and canonical texts.</summary>
    English,

    /// <summary>The language of the owner's documents.</summary>
    French,
}
