namespace Jauge.Core.Messages;

/// <summary>What of an answer is checked.</summary>
public enum AnswerCheckKind
{
    /// <summary>Its status is one of some ranges.</summary>
    Status,

    /// <summary>It has a header, with a value where one is named.</summary>
    Header,

    /// <summary>Its body contains a text.</summary>
    Contains,

    /// <summary>Its body does not contain a text.</summary>
    Lacks,

    /// <summary>A regular expression finds something in its body.</summary>
    Regex,

    /// <summary>Its JSON body has a path, with a value where one is named.</summary>
    Json,
}
