output "topic_arns" {
  description = "Sujets par gravité."
  value       = { for severity, topic in aws_sns_topic.main : severity => topic.arn }
}
