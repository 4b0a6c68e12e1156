using Jauge.Core;

namespace Jauge.Review;

/// <summary>What every rule has in common: a code, a title, and the shape of its findings.</summary>
internal abstract class ReviewRule(string code, string english, string french) : IReviewRule
{
    public string Code { get; } = code;

    public Text Title { get; } = new(english, french);

    public abstract IEnumerable<Finding> Examine(ReviewContext context);

    protected Finding Report(ReviewContext context, FindingSeverity severity, string about, Text message, Text cure, string? promise,
        params IEnumerable<Citation?> sources) => new()
    {
        Code = Code,
        Severity = severity,
        About = about,
        Span = context.Deployment.Locate(about),
        Title = Title,
        Message = message,
        Cure = cure,
        Sources = [.. sources.OfType<Citation>().Distinct()],
        Promise = promise,
    };
}
