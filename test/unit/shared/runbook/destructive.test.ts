import { describe, expect, it } from 'vitest'
import { whatItDestroys } from '#shared/runbook/destructive'

describe('whatItDestroys', () => {
  it.each([
    'rm -rf /var/lib/[service]',
    'sudo rm -f -R old',
    'find /tmp -name "*.log" -delete',
    'psql -c "DROP TABLE orders;"',
    'mysql -e "drop database shop"',
    'dropdb shop',
    'psql -c "TRUNCATE TABLE orders"',
    'truncate -s 0 app.log',
    'psql -c "DELETE FROM orders;"',
    'redis-cli FLUSHALL',
    'mkfs.ext4 /dev/sdb1',
    'dd if=/dev/zero of=/dev/sda bs=1M',
    'cat image > /dev/sdb',
    'sudo shutdown -h now',
    'reboot',
    'kubectl delete pod [pod]',
    'helm uninstall shop',
    'terraform destroy -auto-approve',
    'terraform apply -destroy',
    'git push --force origin main',
    'git push -f',
    'git reset --hard HEAD~1',
    'docker system prune -a',
    'docker compose down -v',
    'aws s3 rm s3://bucket --recursive',
    'aws ec2 terminate-instances --instance-ids [id]',
    'zfs destroy tank/data',
    'Remove-Item C:\\data -Recurse',
    'curl -XDELETE localhost:9200/{{index}}',
    'curl --request DELETE https://api.ferry.example/seats',
    ':(){ :|:& };:',
  ])('marks %s', (command) => {
    expect(whatItDestroys(command)).toMatch(/^It .+\.$/)
  })

  it.each([
    'rm file.txt',
    'ls -r',
    'psql -c "SELECT 1 FROM orders"',
    'psql -c "DELETE FROM orders WHERE id = 4"',
    'kubectl get pods',
    'kubectl rollout restart deployment/[name]',
    'git push origin main',
    'dd if=/dev/sda of=image.bin',
    'df -h > /dev/null',
    'fdisk -l',
    'docker ps',
    'terraform plan',
    'systemctl restart [service]',
    'grep -r shutdowns /var/log',
    'aws s3 ls',
  ])('does not mark %s', (command) => {
    expect(whatItDestroys(command)).toBeNull()
  })
})
