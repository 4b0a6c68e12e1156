using Jauge.Core;
using Jauge.Core.Messages;

namespace Jauge.Load.Plans;

/// <summary>A request with gaps, which are filled for each sending.</summary>
/// <remarks>The name in a gap is that of a value taken from an earlier answer of the same user, of a column of <see cref="LoadPlan.Data"/>
/// as
/// <c>table.column</c>, of <see cref="LoadPlan.Values"/>, or one of <see cref="Template.BuiltIn"/>. What fills a gap of the path is
/// percent-encoded where
/// it could not stand there otherwise, such as a space; in headers control characters are left out.</remarks>
/// <param name="Name">For results; no two alike.</param>
public sealed record RequestTemplate(string Name)
{
    /// <summary>Index of the target.</summary>
    public int Target { get; init; }

    /// <summary>A token of HTTP.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>Begins with <c>/</c>; query included.</summary>
    public Template Path { get; init; } = Template.Constant("/");

    /// <summary>Besides <c>Host</c>, <c>Content-Length</c>, <c>Connection</c> and, where cookies are kept, <c>Cookie</c>, which are
    /// written by themselves.</summary>
    public EquatableList<TemplateHeader> Headers { get; init; } = [];

    /// <summary>Null: none. Sent as UTF-8.</summary>
    public Template? Body { get; init; }

    /// <summary>Share of the requests that are drawn by themselves; shares are taken relative to their sum.</summary>
    public double Share { get; init; } = 1;

    /// <summary>What makes an answer a good one. Without a check of the status, any below 400 is good.</summary>
    public EquatableList<AnswerCheck> Checks { get; init; } = [];

    /// <summary>Values taken from a good answer, for later requests of the same session.</summary>
    public EquatableList<ValueExtraction> Extractions { get; init; } = [];

    /// <summary>Whether whoever watches the run is handed the answers' bodies.</summary>
    public bool KeepsAnswers { get; init; }

    /// <summary>Overrides <see cref="ConnectionPlan.AnswerLimit"/>.</summary>
    public TimeSpan? AnswerLimit { get; init; }
}
