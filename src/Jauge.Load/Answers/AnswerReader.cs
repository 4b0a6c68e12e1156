using Jauge.Core.Messages;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Templates;

namespace Jauge.Load.Answers;

/// <summary>Judges the answers to one request, and takes values from them. The loops share it: it keeps nothing of an answer.</summary>
internal sealed class AnswerReader
{
    private const int Statuses = 1000;
    private readonly bool[] _isGood = new bool[Statuses];
    private readonly ContentCheck[] _checks;
    private readonly ValueTaker[] _takers;

    /// <param name="template">The request.</param>
    /// <param name="variables">Names of all variables, in their order.</param>
    /// <param name="keepsCookies">Whether users keep cookies.</param>
    /// <param name="mostBody">Most bytes of a body that are kept.</param>
    internal AnswerReader(RequestTemplate template, IReadOnlyList<string> variables, bool keepsCookies, int mostBody)
    {
        var statuses = template.Checks.Where(c => c.Kind == AnswerCheckKind.Status).ToList();
        for (var status = 100; status < Statuses; status++)
            _isGood[status] = statuses.Count == 0 ? status < 400 : statuses.All(c => c.Takes(status));
        _checks = [.. template.Checks.Where(c => c.Kind != AnswerCheckKind.Status).Select(ContentCheck.Of)];
        _takers = [.. template.Extractions.Select(e => ValueTaker.Of(e, IndexOf(variables, e.Name)))];
        KeepsHead = keepsCookies || template.Checks.Any(c => c.Kind == AnswerCheckKind.Header)
            || template.Extractions.Any(e => !ReadsBody(e));
        KeepsAnswers = template.KeepsAnswers;
        MostBody = KeepsAnswers || template.Checks.Any(ReadsBody) || template.Extractions.Any(ReadsBody) ? mostBody : 0;
    }

    /// <summary>Whether header fields must be kept.</summary>
    internal bool KeepsHead { get; }

    /// <summary>Most bytes of the body that must be kept; 0: none.</summary>
    internal int MostBody { get; }

    /// <summary>Whether the answers are handed on.</summary>
    internal bool KeepsAnswers { get; }

    /// <summary>Judges a whole answer; of a good one, the values are taken.</summary>
    /// <param name="answer">Whole.</param>
    /// <param name="memory">Of the user; null where the plan takes no values.</param>
    /// <param name="key">Of the request, for what chance decides.</param>
    /// <returns><see cref="LoadFailure.None"/> for a good one.</returns>
    internal LoadFailure Read(Answer answer, UserMemory? memory, ulong key)
    {
        if (!_isGood[answer.Status]) return LoadFailure.Status;
        foreach (var check in _checks)
            if (!check.Holds(answer)) return LoadFailure.Check;
        foreach (var taker in _takers)
            if (!taker.TryTake(answer, memory!, key) && !taker.IsOptional) return LoadFailure.Value;
        return LoadFailure.None;
    }

    private static bool ReadsBody(AnswerCheck check) => check.Kind is not (AnswerCheckKind.Status or AnswerCheckKind.Header);

    private static bool ReadsBody(ValueExtraction value) => value.From.Kind is not (ExtractionKind.Header or ExtractionKind.Cookie);

    private static int IndexOf(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
            if (names[i] == name) return i;
        return -1;
    }
}
