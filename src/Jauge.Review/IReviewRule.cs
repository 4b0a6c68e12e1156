using Jauge.Core;

namespace Jauge.Review;

/// <summary>One rule of the review.</summary>
public interface IReviewRule
{
    /// <summary>Its code, <c>JR</c> and three digits; the first one is its concern.</summary>
    public string Code { get; }

    /// <summary>What it objects to, in a few words.</summary>
    public Text Title { get; }

    /// <summary>Examines one environment.</summary>
    /// <returns>What it objects to; nothing where the environment does not promise what the rule is about.</returns>
    public IEnumerable<Finding> Examine(ReviewContext context);
}
