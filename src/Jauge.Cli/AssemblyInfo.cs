using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Jauge.Cli.Tests")]
