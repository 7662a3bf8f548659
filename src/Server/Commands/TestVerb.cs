using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <summary><c>test</c> builds the product, so it cannot run inside it: the script <c>./monitor</c> does it. Listed here for the help.</summary>
internal static class TestVerb
{
    public static Command Build()
    {
        var filter = Options.Optional("--filter", "TEXT", "只运行全名含有 TEXT 的测试 · only tests whose full name contains TEXT");
        var verb = new Command("test", "构建、检查格式并运行全部测试 · build, check the format, run every test") { filter };
        verb.SetAction(_ =>
        {
            Console.Error.WriteLine("请在源码根目录运行 ./monitor test · tests are run by ./monitor test in the source tree");
            return CommandLine.WrongUsage;
        });
        return verb;
    }
}
