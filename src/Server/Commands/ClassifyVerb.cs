using System.CommandLine;

namespace LaborRisk.Server.Commands;

/// <param name="Model">Path of a trained model; <c>null</c> = the one in the product.</param>
internal sealed record ClassifyRequest(string? Model);

/// <summary>One text a line on standard input, its topic as one line of JSON on standard output.</summary>
internal static class ClassifyVerb
{
    public static Command Build(Func<ClassifyRequest, CancellationToken, Task<int>> run)
    {
        var model = Options.Optional("--model", "FILE", "模型文件，默认用自带的 · model file, by default the one that ships");
        var verb = new Command("classify", "逐行判断文本的主题（标准输入） · the topic of each line of standard input") { model };
        verb.SetAction((parsed, stop) => run(new ClassifyRequest(parsed.GetValue(model)), stop));
        return verb;
    }
}
