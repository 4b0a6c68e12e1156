namespace Jauge.Spec.Model;

/// <summary>What a failed request does to a session.</summary>
public enum JourneyFailure
{
    /// <summary>The visitor gives up.</summary>
    Ends,

    /// <summary>The visitor goes on with the next step.</summary>
    Continues,
}
