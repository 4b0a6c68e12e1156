using Jauge.Core;
using Jauge.Spec.Starting;

namespace Jauge.Spec.Tests.Starting;

/// <summary>Gives prepared answers, then the end of the input; keeps what it was asked and told.</summary>
internal sealed class ScriptedQuestioner(params string[] answers) : IQuestioner
{
    private int _next;

    public List<Text> Asked { get; } = [];

    public List<Text> Objections { get; } = [];

    /// <summary>Whether the end of the prepared answers is the end of the input; else the suggestions are taken from there on.</summary>
    public bool Ends { get; init; }

    public string? Ask(Text question, string suggestion)
    {
        Asked.Add(question);
        return _next < answers.Length ? answers[_next++] : Ends ? null : "";
    }

    public void Object(Text reason) => Objections.Add(reason);
}
