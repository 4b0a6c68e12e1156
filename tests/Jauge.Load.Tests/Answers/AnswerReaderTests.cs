using System.Text;
using Jauge.Load.Answers;
using Jauge.Load.Plans;
using Jauge.Load.Results;
using Jauge.Load.Templates;

namespace Jauge.Load.Tests.Answers;

public sealed class AnswerReaderTests
{
    private const string Body =
        """{"id": 42, "items": [{"id": "a"}, {"id": "b\n"}, {"x": 1}], "deep": {"er": [[1], [2, 3]]}, "none": null, "a name": true}""";

    [Theory]
    [InlineData("json $.id", "42")]
    [InlineData("json $.items[1].id", "b\n")]
    [InlineData("json $.deep.er[1][0]", "2")]
    [InlineData("json $.deep", """{"er": [[1], [2, 3]]}""")]
    [InlineData("json $['a name']", "true")]
    [InlineData("json $.none", "null")]
    [InlineData("header X-Token", "t1")]
    [InlineData("cookie sid", "s=1")]
    [InlineData("regex \"id\": (\\d+)", "42")]
    [InlineData("regex name.: t", "name\": t")]
    public void Read_AnExtraction_TakesItsValue(string from, string expected)
    {
        var memory = new UserMemory(1, 0);
        Reader(new RequestTemplate("r") { Extractions = [Runs.Plans.Take("v", from)] }).Read(Answer(), memory, 1)
            .ShouldBe(LoadFailure.None);
        Encoding.UTF8.GetString(memory.Value(0)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("json $.items[9].id")]
    [InlineData("json $.id.more")]
    [InlineData("header X-Other")]
    [InlineData("cookie si")]
    [InlineData("regex (\\d+) horses")]
    public void Read_AMissingValue_IsAFailureUnlessOptional(string from)
    {
        var take = Runs.Plans.Take("v", from);
        Reader(new RequestTemplate("r") { Extractions = [take] }).Read(Answer(), new(1, 0), 1).ShouldBe(LoadFailure.Value);
        Reader(new RequestTemplate("r") { Extractions = [take with { IsOptional = true }] }).Read(Answer(), new(1, 0), 1)
            .ShouldBe(LoadFailure.None);
    }

    [Fact]
    public void Read_APathForSeveral_TakesAnyOfThem()
    {
        var reader = Reader(new RequestTemplate("r") { Extractions = [Runs.Plans.Take("v", "json $.items[*].id")] });
        var seen = Enumerable.Range(1, 100).Select(key =>
        {
            var memory = new UserMemory(1, 0);
            reader.Read(Answer(), memory, (ulong)key).ShouldBe(LoadFailure.None);
            return Encoding.UTF8.GetString(memory.Value(0));
        });
        seen.Distinct().Order().ShouldBe(["a", "b\n"]);
    }

    [Theory]
    [InlineData("status 200", LoadFailure.None)]
    [InlineData("status 300..399 or 404", LoadFailure.Status)]
    [InlineData("header x-token", LoadFailure.None)]
    [InlineData("header X-Token = t1", LoadFailure.None)]
    [InlineData("header X-Token = t2", LoadFailure.Check)]
    [InlineData("body contains items", LoadFailure.None)]
    [InlineData("body lacks items", LoadFailure.Check)]
    [InlineData("regex \\d{2}", LoadFailure.None)]
    [InlineData("json $.id = 42", LoadFailure.None)]
    [InlineData("json $.id = 43", LoadFailure.Check)]
    [InlineData("json $.items[*].id = a", LoadFailure.None)]
    public void Read_AnAnswer_IsJudgedByTheChecks(string check, LoadFailure expected) =>
        Reader(new RequestTemplate("r") { Checks = [Runs.Plans.Check(check)] }).Read(Answer(), null, 1).ShouldBe(expected);

    [Theory]
    [InlineData("not json")]
    [InlineData("")]
    [InlineData("{\"id\": ")]
    [InlineData("[[[[[[")]
    public void Read_WhatIsNotJson_IsAFailureAndNoMore(string body) =>
        Reader(new RequestTemplate("r") { Checks = [Runs.Plans.Check("json $.id")] }).Read(Answer(body), null, 1)
            .ShouldBe(LoadFailure.Check);

    private static AnswerReader Reader(RequestTemplate template) => new(template, ["v"], false, 1 << 20);

    private static Answer Answer(string body = Body)
    {
        var answer = new Answer();
        answer.Begin(true, 1 << 20);
        answer.Status = 200;
        answer.AddField("X-Token"u8, "t1"u8);
        answer.AddField("Set-Cookie"u8, "sid=s=1; Path=/"u8);
        answer.AddBody(Encoding.UTF8.GetBytes(body));
        return answer;
    }
}
