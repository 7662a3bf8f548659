using LaborRisk.Ingest;

namespace LaborRisk.Server.Commands;

/// <summary>Turns what ended a command into one clear line on standard error.</summary>
internal static class Failure
{
    private const string TraceVariable = "LABORRISK_TRACE";

    public static int Tell(Exception failure)
    {
        Console.Error.WriteLine(Line(failure));
        if (Environment.GetEnvironmentVariable(TraceVariable) is { Length: > 0 })
        {
            for (var cause = failure; cause is not null; cause = cause.InnerException)
            {
                Console.Error.WriteLine($"{cause.GetType()}{Environment.NewLine}{cause.StackTrace}");
            }
        }

        return CommandLine.Failed;
    }

    /// <summary>
    /// The message of an exception we did not expect may quote the record it failed on (a parser's does), so it is never shown.
    /// Messages of the file system name paths only.
    /// </summary>
    private static string Line(Exception failure) => failure switch
    {
        CommandFailedException or RegistryFileException or InvalidDataException => failure.Message,
        OperationCanceledException => "已中断 · interrupted",
        FileNotFoundException { FileName: { } file } => $"找不到文件 · file not found: {file}",
        DirectoryNotFoundException => $"找不到文件夹 · folder not found: {failure.Message}",
        IOException or UnauthorizedAccessException => $"读写失败 · reading or writing failed: {failure.Message}",
        _ => $"出现意外错误 · unexpected error: {failure.GetType().Name}（设置 {TraceVariable}=1 可查看位置 · set {TraceVariable}=1 to see where）",
    };
}
