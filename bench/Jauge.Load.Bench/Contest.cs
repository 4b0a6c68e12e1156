namespace Jauge.Load.Bench;

/// <summary>Lets tools ask the same server for the same thing in turns, so that what else the machine does falls on all alike.</summary>
internal sealed class Contest(Nginx nginx, TextWriter output)
{
    /// <summary>Runs a scene.</summary>
    /// <param name="scene">What is asked.</param>
    /// <param name="tools">Those that can do it; the first is the reference.</param>
    /// <param name="rounds">How often each runs.</param>
    /// <returns>By tool, a sample for each round; tools that failed are left out.</returns>
    public IReadOnlyDictionary<string, List<Sample>> Run(Scene scene, IReadOnlyList<Tool> tools, int rounds)
    {
        var samples = new Dictionary<string, List<Sample>>();
        var able = tools.Where(tool => tool.Missing is null && tool.Command(scene) is not null).ToList();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var tool in able.ToArray())
            {
                if (Measure(scene, tool) is { } sample)
                {
                    Add(samples, tool.Name, sample);
                }
                else
                {
                    able.Remove(tool);
                    samples.Remove(tool.Name);
                }
            }
        }
        return samples;
    }

    private Sample? Measure(Scene scene, Tool tool)
    {
        var before = nginx.Requests();
        try
        {
            var run = ToolRun.Of(tool.Command(scene)!, scene.Limit);
            var requests = nginx.Requests() - before - 1;
            if (requests > scene.Connections)
            {
                return new Sample(requests, run, scene.Seconds);
            }
            output.WriteLine($"{tool.Name} asked for {requests} only: {Last(run.Output)}");
        }
        catch (TimeoutException late)
        {
            output.WriteLine(late.Message);
        }
        return null;
    }

    private static void Add(Dictionary<string, List<Sample>> samples, string tool, Sample sample)
    {
        if (!samples.TryGetValue(tool, out var list))
        {
            samples[tool] = list = [];
        }
        list.Add(sample);
    }

    private static string Last(string text) => text.Trim().Split('\n')[^1];
}
