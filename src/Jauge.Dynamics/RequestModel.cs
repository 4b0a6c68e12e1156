using Jauge.Core;

namespace Jauge.Dynamics;

/// <summary>A class of requests.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Share">Share of all requests; all sum to 1.</param>
/// <param name="Root">Row of the call that begins it.</param>
public sealed record RequestModel(string Name, Text Title, double Share, int Root)
{
    /// <summary>Size of an answer; null where the file does not say.</summary>
    public double? AnswerBytes { get; init; }

    /// <summary>Index of the component that receives it.</summary>
    public int Entry { get; init; }
}
