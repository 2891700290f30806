using Learning.Web;
using Learning.Web.Commands;

return await LearningCommands.Run(args) ?? await LearningHost.Serve(args);
