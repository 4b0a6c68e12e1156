using System.Globalization;
using Jauge.Load.Bench;

// usage: Jauge.Load.Bench [all|plain|scenario|tls|h2|users|truth]... [--rounds 5] [--seconds 8] [--truth-seconds 40]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["client", var plan])
    return Client.Run(plan);
if (args is ["delay-server", var port])
    return Truth.Serve(int.Parse(port));
var options = Options.Read(args);
using var scratch = new Scratch();
using var nginx = new Nginx();
var goals = new Goals();
Machine.Write(Console.Out, new Tools(scratch));
new Speed(options, nginx, scratch, goals, Console.Out).Run();
if (options.Asks("users"))
    new ManyUsers(options, nginx, scratch, goals, Console.Out).Run();
if (options.Asks("truth"))
    new Truth(options, scratch, goals, Console.Out).Run();
goals.Write(Console.Out);
return 0;
