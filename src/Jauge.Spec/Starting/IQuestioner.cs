using Jauge.Core;

namespace Jauge.Spec.Starting;

/// <summary>Asks a person: a terminal, or a script in a test.</summary>
public interface IQuestioner
{
    /// <summary>Puts a question.</summary>
    /// <param name="question">The question, with what may be answered.</param>
    /// <param name="suggestion">What an empty answer means; empty where an answer is due.</param>
    /// <returns>The answer; empty to take the suggestion; null when the input has ended.</returns>
    public string? Ask(Text question, string suggestion);

    /// <summary>Says why the last answer cannot be taken; the question is put again.</summary>
    public void Object(Text reason);
}
