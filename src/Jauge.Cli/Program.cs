return Jauge.Cli.Tool.Run(args);
