namespace Jauge.Core.Messages;

/// <summary>Where in an answer a value stands.</summary>
public enum ExtractionKind
{
    /// <summary>At a path of a JSON body.</summary>
    Json,

    /// <summary>In a header.</summary>
    Header,

    /// <summary>In a cookie that the answer sets.</summary>
    Cookie,

    /// <summary>Where a regular expression finds it in the body: its first group, or all of it when it has none.</summary>
    Regex,

    /// <summary>The whole body.</summary>
    Body,
}
