output "arn" {
  description = "Le répartiteur."
  value       = aws_lb.main.arn
}

output "dns_name" {
  description = "Son hôte."
  value       = aws_lb.main.dns_name
}

output "zone_id" {
  description = "Sa zone, pour les alias."
  value       = aws_lb.main.zone_id
}

output "target_group_arn" {
  description = "Ses cibles."
  value       = aws_lb_target_group.main.arn
}

output "security_group_id" {
  description = "Son groupe de sécurité."
  value       = aws_security_group.main.id
}

output "listener_arn" {
  description = "Son écouteur."
  value       = aws_lb_listener.https.arn
}
