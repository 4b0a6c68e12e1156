output "group_name" {
  description = "Le groupe."
  value       = aws_autoscaling_group.main.name
}

output "security_group_id" {
  description = "Son groupe de sécurité."
  value       = aws_security_group.main.id
}
