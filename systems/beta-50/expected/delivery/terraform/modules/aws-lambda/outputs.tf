output "arn" {
  description = "La fonction."
  value       = aws_lambda_function.main.arn
}

output "function_name" {
  description = "Son nom."
  value       = aws_lambda_function.main.function_name
}

output "invoke_arn" {
  description = "Ce qu'une passerelle appelle."
  value       = aws_lambda_function.main.invoke_arn
}

output "dead_letter_queue_name" {
  description = "File de ce qui a échoué."
  value       = aws_sqs_queue.failed.name
}

output "security_group_id" {
  description = "Son groupe de sécurité."
  value       = one(aws_security_group.main[*].id)
}
